using System.Globalization;
using SmartAcademy.Data.Enrolments;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Enrolments;

/// <summary>What becomes of each student of a class, as the form sends it; students without a step stay where they are.</summary>
public sealed class PromotionForm
{
    /// <summary>The word of a student who is left out.</summary>
    public const string Stay = "stay";

    public List<PromotionLine> Lines { get; set; } = [];

    /// <summary>All go on to the usual next class under their old rolls; who is not active stays.</summary>
    public static PromotionForm Of(PromotionSheet sheet) => new()
    {
        Lines =
        [
            .. sheet.Students.Select(student => new PromotionLine
            {
                StudentId = student.StudentId,
                Outcome = student.Status is StudentStatus.Active && sheet.Usual is not null ? nameof(EnrolmentEnd.Promoted) : Stay,
                ClassId = sheet.Usual?.ToString(),
                RollNumber = student.RollNumber?.ToString(CultureInfo.InvariantCulture),
            }),
        ],
    };

    public List<PromotionStep> Read(FieldReader fields) =>
    [
        .. Lines.Where(line => line.Outcome != Stay).Select(line =>
        {
            var outcome = FormReading.Choice<EnrolmentEnd>(line.Outcome);
            var goesOn = !outcome.IsLeaving();
            return new PromotionStep(
                line.StudentId, outcome, goesOn ? FormReading.Id(line.ClassId) : null,
                goesOn ? fields.Whole(line.RollNumber, "RollNumber") : null);
        }),
    ];
}
