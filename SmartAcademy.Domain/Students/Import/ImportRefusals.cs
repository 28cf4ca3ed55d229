using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>Why a list, or a row of it, is refused.</summary>
public static class ImportRefusals
{
    public static readonly Refusal FileMissing = new("import_file_missing", "File");
    public static readonly Refusal FileTooLarge = new("import_file_too_large", "File");
    public static readonly Refusal FileKind = new("import_file_kind", "File");

    /// <summary>A workbook of before 2007; the person can save it as XLSX.</summary>
    public static readonly Refusal OldWorkbook = new("import_old_workbook", "File");
    public static readonly Refusal FileDamaged = new("import_file_damaged", "File");

    /// <summary>A small file that unpacks to an enormous one.</summary>
    public static readonly Refusal UnpacksTooLarge = new("import_unpacks_too_large", "File");
    public static readonly Refusal TooManyRows = new("import_too_many_rows", "File");
    public static readonly Refusal TooManyColumns = new("import_too_many_columns", "File");
    public static readonly Refusal NoRows = new("import_no_rows", "File");

    public static readonly Refusal ColumnsDoNotSayWho = new("import_columns_incomplete");
    public static readonly Refusal FieldChosenTwice = new("import_field_chosen_twice");
    public static readonly Refusal UnknownYear = new("import_unknown_year", "AcademicYearId");
    public static readonly Refusal NotChecked = new("import_not_checked");
    public static readonly Refusal NothingToDo = new("import_nothing_to_do");
    public static readonly Refusal AtWork = new("import_at_work");
    public static readonly Refusal AlreadyApplied = new("import_already_applied");
    public static readonly Refusal NotApplied = new("import_not_applied");
    public static readonly Refusal AlreadyUndone = new("import_already_undone");

    public static readonly Refusal GenderUnknown = new("gender_unknown");
    public static readonly Refusal RollUnreadable = new("roll_unreadable");
    public static readonly Refusal YearOfStudyUnreadable = new("year_of_study_unreadable");
    public static readonly Refusal EmailInvalid = new("email_invalid");
    public static readonly Refusal BirthInFuture = new("birth_in_future");
    public static readonly Refusal ClassMissing = new("class_missing");
    public static readonly Refusal ClassUnknown = new("class_unknown");
    public static readonly Refusal GuardianNameMissing = new("guardian_name_missing");
    public static readonly Refusal EnrolmentUnknown = new("enrolment_unknown");
    public static readonly Refusal RepeatsRow = new("repeats_row");
    public static readonly Refusal SeveralMatch = new("several_students_match");
}
