namespace SmartAcademy.Data.Audit;

/// <summary>The newest seal. Who keeps its number and hash outside the database can tell later that nothing was cut off.</summary>
/// <param name="SealNo">How many seals there are; 0 before the first.</param>
/// <param name="Hash">In hexadecimal; empty before the first.</param>
/// <param name="SealedAt">When it was made.</param>
/// <param name="Waiting">Entries that no seal binds yet; counting stops at <see cref="MostCounted"/>.</param>
public sealed record AuditHead(long SealNo, string Hash, DateTimeOffset? SealedAt, int Waiting)
{
    public const int MostCounted = 1000;
}
