using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students.Import;

internal static class ImportScope
{
    /// <summary>The school that the actor may import into; null when there is none.</summary>
    public static Guid? SchoolToImportInto(this Actor actor) => actor.May(Permission.StudentsImport) ? actor.SchoolId : null;
}
