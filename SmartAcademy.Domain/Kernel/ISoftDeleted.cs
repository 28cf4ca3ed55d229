namespace SmartAcademy.Domain.Kernel;

/// <summary>A row that is hidden instead of erased, and can come back.</summary>
public interface ISoftDeleted
{
    DateTimeOffset? DeletedAt { get; }
}
