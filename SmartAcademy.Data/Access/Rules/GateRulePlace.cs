namespace SmartAcademy.Data.Access.Rules;

/// <summary>A class or a gate that a rule may name.</summary>
public sealed record GateRulePlace(Guid Id, string Name);
