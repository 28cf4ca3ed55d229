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

    // What an undo leaves, and why.
    public const string LeftLaterImport = "undo_later_import";
    public const string LeftHasPass = "undo_has_pass";
    public const string LeftWasScanned = "undo_was_scanned";
    public const string LeftHasLogin = "undo_has_login";
    public const string LeftLoginWasUsed = "undo_login_was_used";
    public const string LeftLoginOfAdmins = "undo_login_of_admins";
    public const string LeftWasEdited = "undo_was_edited";
    public const string LeftGuardianInUse = "undo_guardian_in_use";
    public const string LeftClassInUse = "undo_class_in_use";
}
