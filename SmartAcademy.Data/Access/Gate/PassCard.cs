using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>A pass and its holder, as a gate needs to know them.</summary>
internal sealed record PassCard
{
    public required Guid PassId { get; init; }

    public required Hash256 Token { get; init; }

    public required string Number { get; init; }

    public required PassType Type { get; init; }

    public required PassAtScan AtScan { get; init; }

    /// <summary>Null for a visitor's pass; so are a name and what follows.</summary>
    public Guid? StudentId { get; init; }

    public string? Name { get; init; }

    public string? NameBangla { get; init; }

    public Guid? ClassId { get; init; }

    public bool HasPhoto { get; init; }

    /// <summary>Null for a student's pass, and for one whose visit is forgotten.</summary>
    public GateVisitor? Visitor { get; init; }

    public GatePass ToPass() => new(Number, Type, AtScan.ExpiresOn);
}
