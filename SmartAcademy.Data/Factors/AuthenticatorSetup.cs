namespace SmartAcademy.Data.Factors;

/// <summary>What a person needs to teach their app the secret.</summary>
/// <param name="Secret">In Base32, for who cannot scan.</param>
/// <param name="Address">An <c>otpauth://</c> address, for the QR code.</param>
public sealed record AuthenticatorSetup(string Secret, string Address);
