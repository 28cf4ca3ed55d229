using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

/// <summary>What a row changes of a student whom the school has already.</summary>
internal static class StudentChanges
{
    /// <summary>Writes every change of the row that is not kept back for a person's edit.</summary>
    public static void Write(Student student, PlannedRow planned)
    {
        var details = student.Details;
        foreach (var change in planned.Changes.Where(change => !change.Kept))
        {
            if (change.Field is ImportField.ClassName)
            {
                details = details with { ClassId = planned.Class!.Id };
            }
            else if (change.Field is ImportField.Relationship)
            {
                Relate(student, planned);
            }
            else if (StudentFields.All.Contains(change.Field))
            {
                details = StudentFields.Write(details, change.Field, change.New);
            }
        }

        if (details != student.Details)
        {
            student.Describe(details);
        }
    }

    private static void Relate(Student student, PlannedRow planned)
    {
        var bond = student.Guardianships.First(bond => bond.Guardian.Phone == planned.Row[ImportField.GuardianPhone]);
        bond.Change(planned.RelationshipSaid, bond.ContactPriority, bond.PortalAccess);
    }
}
