namespace SmartAcademy.Domain.Students;

public enum Gender
{
    Unspecified,
    Female,
    Male,
}
