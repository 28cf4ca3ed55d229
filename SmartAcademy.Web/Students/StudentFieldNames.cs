using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Web.Students;

/// <summary>The fields that the form of a student shows.</summary>
internal static class StudentFieldNames
{
    public static readonly string[] All = [.. typeof(StudentForm).GetProperties().Select(property => property.Name)];

    /// <summary>What cannot be read, and what the rules say of the rest, so that all errors show at once.</summary>
    public static IReadOnlyList<Refusal> RefusalsOf(FieldReader fields, StudentDetails details, TimeProvider time) =>
        [.. fields.Refusals, .. StudentRules.Check(details, SchoolClock.For(time, null).Today).Refusals];
}
