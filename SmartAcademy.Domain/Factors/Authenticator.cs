namespace SmartAcademy.Domain.Factors;

/// <summary>
/// A person's authenticator app: the secret it shares with the portal (RFC 6238), and what keeps its codes from being guessed or used
/// twice. Codes are spent by single statements on the row, so that two requests with one code cannot both succeed.
/// </summary>
public sealed class Authenticator
{
    private Authenticator()
    {
    }

    public Authenticator(Guid userId, string protectedSecret) => (UserId, ProtectedSecret) = (userId, protectedSecret);

    public Guid UserId { get; private set; }

    /// <summary>The secret, encrypted; the key is not in the database.</summary>
    public string ProtectedSecret { get; private set; } = "";

    /// <summary>When a first code proved that the app has the secret; before that it counts for nothing.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The time step of the last code taken; no code of this step or an earlier one is taken again.</summary>
    public long LastStep { get; private set; }

    /// <summary>Wrong codes since the last right one.</summary>
    public int WrongCodes { get; private set; }

    /// <summary>Until then no code is taken, right or wrong.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>Goes into the hash of each recovery code.</summary>
    public byte[] RecoverySalt { get; private set; } = [];
}
