using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Rules;

/// <summary>The rules of one school's gates: those that hold, and those that somebody prepares.</summary>
public sealed class GateRuleBook : IOwnedBySchool
{
    private GateRuleBook()
    {
    }

    public GateRuleBook(Guid schoolId) => SchoolId = schoolId;

    public Guid SchoolId { get; private set; }

    public GateRules Live { get; private set; } = GateRules.Usual;

    /// <summary>Null while nobody prepares a change.</summary>
    public GateRules? Draft { get; private set; }

    /// <summary>From 1, one more with every change of draft or rules; who saves over a version they have not seen is told so.</summary>
    public int Version { get; private set; } = 1;

    public Guid? SwitchedOnBy { get; private set; }

    public DateTimeOffset? SwitchedOnAt { get; private set; }

    public void Prepare(GateRules draft) => (Draft, Version) = (draft, Version + 1);

    /// <summary>Makes the draft the rules that hold from the next scan on.</summary>
    public Result SwitchOn(Guid? by, DateTimeOffset at)
    {
        if (Draft is not { } draft)
        {
            return GateRuleRefusals.NoDraft;
        }

        (Live, Draft, Version, SwitchedOnBy, SwitchedOnAt) = (draft, null, Version + 1, by, at);
        return Result.Ok;
    }

    public Result Discard()
    {
        if (Draft is null)
        {
            return GateRuleRefusals.NoDraft;
        }

        (Draft, Version) = (null, Version + 1);
        return Result.Ok;
    }
}
