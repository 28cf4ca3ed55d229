using SmartAcademy.Tests.Access.Faults;
using SmartAcademy.Tests.Access.Reader;

namespace SmartAcademy.Tests;

/// <summary>The tests, or what a test starts as a process of its own in order to kill it.</summary>
internal static class TestRun
{
    public static Task<int> Main(string[] args) => args switch
    {
        [GateProcess.Word, ..] => GateProcess.RunAsync(args),
        [ReaderProcess.Word, ..] => ReaderProcess.RunAsync(args),
        _ when args.Any(arg => arg is "--server" or "--internal-msbuild-node") =>
            Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
    };
}
