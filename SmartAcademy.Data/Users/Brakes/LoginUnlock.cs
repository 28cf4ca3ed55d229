namespace SmartAcademy.Data.Users.Brakes;

/// <summary>Opens what wrong passwords have closed for a person, whatever login they were typed with.</summary>
public sealed class LoginUnlock(LoginDirectory directory, SignInBrakes brakes)
{
    public async Task OpenAsync(Guid userId, CancellationToken ct)
    {
        var logins = await directory.LoginsOfAsync(userId, ct);
        await brakes.ForgiveAsync([.. logins.Select(login => login.BrakeKey).Distinct()], ct);
    }
}
