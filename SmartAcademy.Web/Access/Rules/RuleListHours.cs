using System.ComponentModel;
using System.Text.Json.Serialization;
using SmartAcademy.Domain.Access.Rules;

namespace SmartAcademy.Web.Access.Rules;

/// <summary>What holds on a day, for everybody or for one class. Null hours know no limit.</summary>
internal sealed record RuleListHours
{
    [Description("The label that signed codes carry; left out for what holds for everybody.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Class { get; init; }

    public required bool IsSchoolDay { get; init; }

    public IReadOnlyList<RuleListSpan>? Entry { get; init; }

    public IReadOnlyList<RuleListSpan>? Exit { get; init; }

    [Description("The last minute at which nobody is late.")]
    public string? LateAfter { get; init; }

    [Description("From when the minutes of who is late are counted.")]
    public string? LateFrom { get; init; }

    [Description("From then on everybody may go.")]
    public string? ExitFrom { get; init; }

    public static RuleListHours Of(string? label, GateDay day) => new()
    {
        Class = label,
        IsSchoolDay = day.IsSchoolDay,
        Entry = RuleListSpan.Of(day.Entry),
        Exit = RuleListSpan.Of(day.Exit),
        LateAfter = Word(day.LateAfter),
        LateFrom = Word(day.LateFrom),
        ExitFrom = Word(day.ExitFrom),
    };

    private static string? Word(TimeOnly? time) => time is { } set ? HourSpan.Word(set) : null;
}
