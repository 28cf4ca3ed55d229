using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Enrolments;

public static class EnrolmentRefusals
{
    public static readonly Refusal NotOnTheRoll = new("not_on_the_roll");
    public static readonly Refusal AlreadyOnTheRoll = new("already_on_the_roll");
    public static readonly Refusal SameClass = new("same_class", "ClassId");
    public static readonly Refusal OtherYear = new("other_year", "ClassId");
    public static readonly Refusal SameYear = new("same_year", "ClassId");
    public static readonly Refusal ClassMissing = new("target_class_missing", "ClassId");
    public static readonly Refusal LeavingNeedsItsKind = new("leaving_needs_its_kind", "End");
    public static readonly Refusal YearTooFar = new("year_too_far");
    public static readonly Refusal NobodyChosen = new("nobody_chosen");
    public static readonly Refusal RollTaken = new("roll_taken", "RollNumber");
}
