using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Data.Passes;

/// <summary>One pass that a clerk asks for; without a last day it gets the usual one for its type.</summary>
public sealed record PassRequest(Guid StudentId, PassType Type = PassType.Standard, DateOnly? ExpiresOn = null);
