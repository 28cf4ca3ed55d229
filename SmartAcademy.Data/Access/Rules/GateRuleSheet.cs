using SmartAcademy.Domain.Access.Rules;

namespace SmartAcademy.Data.Access.Rules;

/// <summary>The rules of a school's gates as a person edits them.</summary>
public sealed record GateRuleSheet
{
    /// <summary>0 while the school has set none.</summary>
    public int Version { get; init; }

    /// <summary>Those that hold.</summary>
    public GateRules Live { get; init; } = GateRules.Usual;

    /// <summary>Those that somebody prepares; null without.</summary>
    public GateRules? Draft { get; init; }

    public GateRules Shown => Draft ?? Live;

    public string? SwitchedOnBy { get; init; }

    /// <summary>By the school's clock.</summary>
    public DateTimeOffset? SwitchedOnAt { get; init; }

    /// <summary>Those that may be chosen, the youngest first.</summary>
    public IReadOnlyList<GateRulePlace> Classes { get; init; } = [];

    public IReadOnlyList<GateRulePlace> AccessPoints { get; init; } = [];

    /// <summary>The name of a class or a gate that a rule names; null for one that was removed.</summary>
    public string? NameOf(Guid id) => Classes.Concat(AccessPoints).FirstOrDefault(place => place.Id == id)?.Name;
}
