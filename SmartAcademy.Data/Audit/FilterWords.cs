namespace SmartAcademy.Data.Audit;

/// <summary>Which rows an export was asked for, from the filter's own members.</summary>
internal static class FilterWords
{
    /// <summary>How a list is laid out does not change what it tells.</summary>
    private static readonly HashSet<string> Layout = ["Page", "Sort", "Before"];

    /// <summary>Words that were searched for may be a phone number: that there were some is told.</summary>
    private const string Searched = "Search";

    public static string Of<T>(T filter) => string.Join(", ",
        from member in typeof(T).GetProperties()
        where !Layout.Contains(member.Name)
        let value = member.GetValue(filter)
        where value is not (null or false or "")
        select $"{member.Name}={(member.Name == Searched ? AuditMask.Hidden : AuditMask.Text(value))}");
}
