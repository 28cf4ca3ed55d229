using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

public static class GradeRefusals
{
    public static readonly Refusal UnknownKind = new("grade_kind_unknown", "Kind");
    public static readonly Refusal NotAPercentage = new("not_a_percentage");
    public static readonly Refusal BandCount = new("band_count", "Bands");
    public static readonly Refusal SameThreshold = new("band_same_threshold", "Bands");
    public static readonly Refusal NothingFromZero = new("band_none_from_zero", "Bands");
    public static readonly Refusal PointsFall = new("band_points_fall", "Bands");
    public static readonly Refusal PointOutOfRange = new("band_point_range", "Bands");
    public static readonly Refusal NobodyPasses = new("band_nobody_passes", "Bands");

    /// <summary>On a GPA scale a step fails exactly when it has no point.</summary>
    public static readonly Refusal FailHasNoPoint = new("band_fail_has_no_point", "Bands");

    public static readonly Refusal ScaleNameTaken = new("scale_name_taken", "Name");
    public static readonly Refusal DefaultScale = new("scale_is_default");
    public static readonly Refusal ScaleInUse = new("scale_in_use");
    public static readonly Refusal UnknownScale = new("scale_unknown", "ScaleId");

    public static readonly Refusal WeightOutOfRange = new("weight_range", "Weight");
    public static readonly Refusal OutsideTheTerm = new("outside_the_term", "HeldOn");
    public static readonly Refusal PartsMissing = new("parts_missing", "Parts");
    public static readonly Refusal PartTwice = new("part_twice", "Parts");
    public static readonly Refusal WholeBesideParts = new("whole_beside_parts", "Parts");
    public static readonly Refusal MaximumOutOfRange = new("maximum_range", "Parts");
    public static readonly Refusal PassMarkOutOfRange = new("pass_mark_range", "Parts");
    public static readonly Refusal MarksAboveMaximum = new("marks_above_maximum", "Parts");
    public static readonly Refusal PartHasMarks = new("part_has_marks", "Parts");
    public static readonly Refusal AssessmentNameTaken = new("assessment_name_taken", "Name");
    public static readonly Refusal UnknownTerm = new("term_unknown");

    public static readonly Refusal MarkUnreadable = new("mark_unreadable");
    public static readonly Refusal MarkAboveMaximum = new("mark_above_maximum");

    /// <summary>The student is not in the class, or did not choose the subject.</summary>
    public static readonly Refusal NotALearner = new("not_a_learner");

    public static readonly Refusal TooManyCells = new("too_many_cells");
    public static readonly Refusal SheetSubmitted = new("sheet_submitted");
    public static readonly Refusal SheetIsOpen = new("sheet_is_open");
    public static readonly Refusal NoAssessments = new("no_assessments");
    public static readonly Refusal MarksMissing = new("marks_missing");
    public static readonly Refusal SubjectsNotSubmitted = new("subjects_not_submitted");
    public static readonly Refusal ResultsPublished = new("results_published");
    public static readonly Refusal NotPublished = new("results_not_published");
    public static readonly Refusal NobodyToGrade = new("nobody_to_grade");
    public static readonly Refusal ReasonMissing = new("grade_reason_missing", "Reason");

    public static readonly Refusal MarksFileColumns = new("marks_file_columns");
    public static readonly Refusal CardsNotMade = new("report_cards_not_made");
}
