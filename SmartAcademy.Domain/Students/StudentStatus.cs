namespace SmartAcademy.Domain.Students;

public enum StudentStatus
{
    Active,
    Inactive,
    Graduated,
    Suspended,
}
