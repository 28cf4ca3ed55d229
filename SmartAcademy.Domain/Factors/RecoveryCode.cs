namespace SmartAcademy.Domain.Factors;

/// <summary>A code for the day on which the authenticator is lost; only its hash is kept, and it is good once.</summary>
public sealed class RecoveryCode
{
    private RecoveryCode()
    {
    }

    public RecoveryCode(Guid userId, byte[] codeHash, DateTimeOffset at) =>
        (Id, UserId, CodeHash, CreatedAt) = (Guid.CreateVersion7(), userId, codeHash, at);

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    public byte[] CodeHash { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }
}
