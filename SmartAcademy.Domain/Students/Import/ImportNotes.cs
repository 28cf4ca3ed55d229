namespace SmartAcademy.Domain.Students.Import;

/// <summary>Codes of the remarks that do not refuse a row.</summary>
public static class ImportNotes
{
    public const string ZeroRestored = "phone_zero_restored";
    public const string RelationshipUnknown = "relationship_unknown";
    public const string ClassIsNew = "class_is_new";
    public const string RollTaken = "roll_taken";
    public const string RollTakenInFile = "roll_taken_in_file";
    public const string JoinsHousehold = "joins_household";
    public const string GuardianNameDiffers = "guardian_name_differs";
    public const string GuardianWithoutPhone = "guardian_without_phone";
}
