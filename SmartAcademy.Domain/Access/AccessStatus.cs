namespace SmartAcademy.Domain.Access;

public enum AccessStatus
{
    Granted,
    Denied,
}
