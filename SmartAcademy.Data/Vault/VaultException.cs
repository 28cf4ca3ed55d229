namespace SmartAcademy.Data.Vault;

/// <summary>A sensitive column cannot be read or written: its key is missing or wrong, or the value was tampered with.</summary>
public sealed class VaultException(string message, Exception? inner = null) : Exception(message, inner);
