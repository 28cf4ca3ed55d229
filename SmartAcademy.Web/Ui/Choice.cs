namespace SmartAcademy.Web.Ui;

/// <summary>One line of a list to choose from.</summary>
public sealed record Choice(string Value, string Text);
