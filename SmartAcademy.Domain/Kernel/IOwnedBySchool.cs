namespace SmartAcademy.Domain.Kernel;

/// <summary>A row that belongs to one school and is never shown to another.</summary>
public interface IOwnedBySchool
{
    Guid SchoolId { get; }
}
