namespace SmartAcademy.Domain.Sessions;

public enum SessionKind
{
    /// <summary>A browser with the portal's cookie.</summary>
    Browser,

    /// <summary>A program with bearer tokens.</summary>
    Program,
}
