namespace SmartAcademy.Domain.Access;

/// <summary>Which way a person goes through a gate.</summary>
public enum GateDirection
{
    Entry,
    Exit,
}
