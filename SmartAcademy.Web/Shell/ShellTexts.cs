namespace SmartAcademy.Web.Shell;

/// <summary>Marks the words of the shell: ShellTexts.resx and ShellTexts.bn.resx.</summary>
internal sealed class ShellTexts;
