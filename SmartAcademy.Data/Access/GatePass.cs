using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Data.Access;

public sealed record GatePass(string Number, PassType Type, DateOnly ExpiresOn);
