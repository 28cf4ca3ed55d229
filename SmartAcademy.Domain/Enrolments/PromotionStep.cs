namespace SmartAcademy.Domain.Enrolments;

/// <summary>What becomes of one student at the end of the year.</summary>
/// <param name="StudentId">A student of the class that is promoted.</param>
/// <param name="Outcome"><see cref="EnrolmentEnd.Promoted"/> or <see cref="EnrolmentEnd.Repeated"/> need a class; the ways of leaving need none.</param>
/// <param name="ClassId">The class of the next year.</param>
/// <param name="RollNumber">The roll in the next class; null leaves it open.</param>
public sealed record PromotionStep(Guid StudentId, EnrolmentEnd Outcome, Guid? ClassId, int? RollNumber)
{
    public bool GoesOn => Outcome is EnrolmentEnd.Promoted or EnrolmentEnd.Repeated;
}
