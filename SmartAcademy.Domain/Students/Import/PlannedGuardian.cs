namespace SmartAcademy.Domain.Students.Import;

/// <summary>The guardian whom a row names. One that is to be created has no id until it is; brothers and sisters share this object.</summary>
public sealed class PlannedGuardian(Guid? id, string name, string? phone)
{
    public Guid? Id { get; private set; } = id;

    public bool IsNew { get; } = id is null;

    public string Name => name;

    public string? Phone => phone;

    public void BecameReal(Guid created) => Id = created;
}
