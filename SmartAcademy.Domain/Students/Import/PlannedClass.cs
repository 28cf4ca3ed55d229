namespace SmartAcademy.Domain.Students.Import;

/// <summary>The class that a row names. One that is to be created has no id until it is; all its rows share this object.</summary>
public sealed class PlannedClass(Guid? id, string name, string section)
{
    public Guid? Id { get; private set; } = id;

    public bool IsNew { get; } = id is null;

    public string Name => name;

    public string Section => section;

    public string Label => section.Length == 0 ? name : $"{name} {section}";

    public void BecameReal(Guid created) => Id = created;
}
