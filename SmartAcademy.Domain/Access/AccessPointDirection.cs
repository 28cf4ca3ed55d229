namespace SmartAcademy.Domain.Access;

/// <summary>Which ways a gate serves.</summary>
public enum AccessPointDirection
{
    Entry,
    Exit,
    Both,
}
