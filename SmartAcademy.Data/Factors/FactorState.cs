namespace SmartAcademy.Data.Factors;

/// <summary>How a person can prove more than their password.</summary>
/// <param name="HasAuthenticator">An app was set up and confirmed.</param>
/// <param name="CodesLeft">Recovery codes that were not used yet.</param>
/// <param name="Passkeys">How many.</param>
public sealed record FactorState(bool HasAuthenticator, int CodesLeft, int Passkeys)
{
    public bool HasAny => HasAuthenticator || Passkeys > 0;
}
