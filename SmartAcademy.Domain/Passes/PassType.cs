namespace SmartAcademy.Domain.Passes;

public enum PassType
{
    Standard,
    Temporary,
    Visitor,
}
