using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Reports;

/// <summary>A column that a report may show.</summary>
/// <param name="Key">Stable: saved reports keep it, and the texts name it.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Width">In characters, for sheets and for paper.</param>
public sealed record ReportColumn(string Key, ColumnKind Kind, int Width)
{
    /// <summary>Needed besides what the whole report needs; null for an open column.</summary>
    public string? Permission { get; private init; }

    /// <summary>
    /// Phones, days of birth, addresses: the database keeps them sealed, so that they can be shown and neither searched, sorted nor grouped by.
    /// </summary>
    public bool IsSensitive { get; private init; }

    /// <summary>Names the texts of the choices: the enum they come from. Empty for other kinds.</summary>
    public string ChoiceType { get; private init; } = "";

    public IReadOnlyList<string> Choices { get; private init; } = [];

    /// <summary>Holds the name of a class with its section, of which a person chooses among those that they see.</summary>
    public bool IsClass { get; private init; }

    public bool CanGroup => !IsSensitive && Kind is not ColumnKind.Moment;

    public static ReportColumn Text(string key, int width = 16) => new(key, ColumnKind.Text, width);

    public static ReportColumn Class() => Text("class", 14) with { IsClass = true };

    public static ReportColumn Number(string key, int width = 8) => new(key, ColumnKind.Number, width);

    public static ReportColumn Day(string key) => new(key, ColumnKind.Day, 12);

    /// <summary>A month, as its first day.</summary>
    public static ReportColumn Month(string key) => new(key, ColumnKind.Month, 12);

    public static ReportColumn Moment(string key) => new(key, ColumnKind.Moment, 18);

    public static ReportColumn Choice<T>(string key, int width = 12)
        where T : struct, Enum => new(key, ColumnKind.Choice, width) { ChoiceType = typeof(T).Name, Choices = Enum.GetNames<T>() };

    /// <summary>A choice of stable codes that are no enum; <paramref name="choiceType"/> names their texts.</summary>
    public static ReportColumn Code(string key, string choiceType, IReadOnlyList<string> codes, int width = 18) =>
        new(key, ColumnKind.Choice, width) { ChoiceType = choiceType, Choices = codes };

    public static ReportColumn Phone(string key) => new(key, ColumnKind.Phone, 14);

    /// <summary>A column that only those see who hold the permission.</summary>
    public ReportColumn For(string permission) => this with { Permission = permission };

    /// <summary>A sensitive column, for those who hold the permission.</summary>
    public ReportColumn SealedFor(string permission) => For(permission) with { IsSensitive = true };

    public bool IsShownTo(Actor actor) => Permission is null || actor.May(Permission);
}
