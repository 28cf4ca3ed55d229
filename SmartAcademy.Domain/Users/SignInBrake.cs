namespace SmartAcademy.Domain.Users;

/// <summary>How often somebody failed to sign in lately: to an account, from a known device, or from a network address.</summary>
public sealed class SignInBrake
{
    private SignInBrake()
    {
    }

    /// <summary>Whose failures these are, such as <c>account:{id}</c>; never what a person typed.</summary>
    public string Key { get; private set; } = "";

    public int Failures { get; private set; }

    public DateTimeOffset LastFailureAt { get; private set; }

    /// <summary>Until then every try is refused unread.</summary>
    public DateTimeOffset? ClosedUntil { get; private set; }
}
