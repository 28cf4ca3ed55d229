namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>The passwords of the demo logins.</summary>
/// <param name="Everybody">What every demo login signs in with.</param>
/// <param name="Temporary">What the newest clerk signs in with once, and must then change.</param>
public sealed record DemoPasswords(string Everybody, string Temporary);
