namespace SmartAcademy.Web.Shell;

/// <summary>Places of the shell that a page may fill with a SectionContent.</summary>
internal static class ShellSections
{
    /// <summary>Beside the account menu: the school at hand, or the switch between schools.</summary>
    public const string School = "school";
}
