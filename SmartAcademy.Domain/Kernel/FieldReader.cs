namespace SmartAcademy.Domain.Kernel;

/// <summary>Reads the fields of one form and collects what is refused, each refusal at its field.</summary>
public sealed class FieldReader
{
    private readonly List<Refusal> refusals = [];

    /// <summary>All refusals so far, in the order of the fields.</summary>
    public List<Refusal> Refusals => refusals;

    public void Refuse(Refusal refusal, string field) => refusals.Add(refusal.On(field));

    public void RefuseIf(bool wrong, Refusal refusal, string field)
    {
        if (wrong)
        {
            Refuse(refusal, field);
        }
    }

    /// <summary>The value, or its default when the field was refused.</summary>
    public T? Take<T>(Result<T> read, string field)
    {
        if (!read.IsRefused)
        {
            return read.Value;
        }

        Refuse(read.Refusal, field);
        return default;
    }

    /// <summary>A line of text that may be left out; nothing typed reads as null.</summary>
    public string? Line(string? text, int longest, string field) =>
        Take(PlainLine.Read(text, longest), field) is { Length: > 0 } line ? line : null;

    /// <summary>A line of text that must be there.</summary>
    public string RequiredLine(string? text, int longest, string field)
    {
        var before = refusals.Count;
        var line = Line(text, longest, field);
        RefuseIf(line is null && refusals.Count == before, TextRefusals.Missing, field);
        return line ?? "";
    }

    public string? Phone(string? text, string field) => Take(PhoneNumber.ReadOptional(text), field)?.E164;

    public string? Email(string? text, string field) => Take(EmailAddress.ReadOptional(text), field);

    /// <summary>The value when nothing was refused, else all refusals.</summary>
    public Checked<T> Finish<T>(T value) => refusals.Count == 0 ? value : refusals;
}
