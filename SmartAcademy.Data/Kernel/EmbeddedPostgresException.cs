namespace SmartAcademy.Data.Kernel;

/// <summary>The private PostgreSQL server cannot run; the message says why and what to do.</summary>
public sealed class EmbeddedPostgresException(string message, Exception? cause = null) : Exception(message, cause);
