namespace SmartAcademy.Domain.Students;

/// <summary>What stands in place of a name that was erased.</summary>
public static class ErasedPerson
{
    public const string FirstName = "Erased";
    public const string LastName = "student";
    public const string Guardian = "Erased guardian";
}
