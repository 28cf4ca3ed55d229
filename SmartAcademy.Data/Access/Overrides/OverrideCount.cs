namespace SmartAcademy.Data.Access.Overrides;

/// <param name="Of">A guard, a reason or a day.</param>
/// <param name="Count">How many overrides.</param>
public sealed record OverrideCount<T>(T Of, int Count);
