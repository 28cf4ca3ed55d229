namespace SmartAcademy.Data.Passes;

public enum PassEventKind
{
    Issued,
    Activated,
    Deactivated,
    Revoked,
    Expired,
    Printed,
}
