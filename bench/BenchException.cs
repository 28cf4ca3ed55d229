namespace SmartAcademy.Bench;

/// <summary>Measuring is impossible; the message tells a person why.</summary>
internal sealed class BenchException(string message, Exception? cause = null) : Exception(message, cause);
