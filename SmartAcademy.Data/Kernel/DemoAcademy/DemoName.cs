namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>A name, or a part of one, in Latin and in Bangla letters.</summary>
internal sealed record DemoName(string English, string Bangla)
{
    public static DemoName operator +(DemoName first, DemoName second) =>
        new($"{first.English} {second.English}", $"{first.Bangla} {second.Bangla}");

    /// <summary>Reads <c>English=বাংলা, English=বাংলা</c>.</summary>
    public static IReadOnlyList<DemoName> List(string pairs) =>
        [.. pairs.Split(',', StringSplitOptions.TrimEntries).Select(pair => pair.Split('=')).Select(pair => new DemoName(pair[0], pair[1].Normalize()))];
}
