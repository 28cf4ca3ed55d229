namespace SmartAcademy.Web.Shell;

/// <summary>Entries that belong to one kind of work. The words are ShellTexts' <c>group.{Key}</c>.</summary>
internal sealed record NavGroup(string Key, params NavEntry[] Entries);
