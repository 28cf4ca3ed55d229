namespace SmartAcademy.Web.Printing;

internal enum TextAlignment
{
    /// <summary>Where the text's own script begins: left for English and Bangla, right for Arabic.</summary>
    Start,
    Centre,

    /// <summary>Where the text's own script ends.</summary>
    End,

    /// <summary>Left, whatever the script, for a column that mixes them.</summary>
    Left,
}
