using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>What the last import said of a student; a field that differs from it now was edited by a person since.</summary>
public sealed class ImportedValues : IOwnedBySchool
{
    private ImportedValues()
    {
    }

    public ImportedValues(Guid schoolId, Guid studentId, Guid importId, IReadOnlyDictionary<ImportField, string> values)
    {
        (SchoolId, StudentId) = (schoolId, studentId);
        Become(importId, values);
    }

    public Guid StudentId { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid ImportId { get; private set; }

    /// <summary>The class stands as its id, everything else as <see cref="StudentFields"/> writes it.</summary>
    public IReadOnlyDictionary<ImportField, string> Values { get; private set; } = new Dictionary<ImportField, string>();

    public void Become(Guid importId, IReadOnlyDictionary<ImportField, string> values) => (ImportId, Values) = (importId, values);
}
